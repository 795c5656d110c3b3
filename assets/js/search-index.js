/*
 * Finds pages in the index that the site was built with: fetches its root, of the rest only the
 * shards that a query needs, and the texts of the results that are shown. How the files are made
 * is told in docs/search.md. It shows nothing itself: search.js and search-suggest.js do.
 */
(() => {
  "use strict";

  const CHARACTERS = "々〇ぁ-ヺㄅ-ㄯ㐀-䶿一-\u9fff가-힣豈-\ufaff\u{20000}-\u{3ffff}";
  const UNIT = new RegExp(
    `([${CHARACTERS}])|(\\d+(?:\\.\\d+)*)|((?:(?![${CHARACTERS}\\d])[\\p{L}\\p{Nd}])+)`,
    "gu",
  );
  const JOINT = /^[-/.'’&_@‐‑]?$/;
  const BESIDE = "\u0001";
  const JOIN = "\u0002";
  const SUMMARY = "\u0000";

  /** What a term's place is worth: 0 to 2 in the text, 3 in the title; then the same of whole words. */
  const WORTH = [0, 0.5, 1, 0.8, 1.6, 1.3, 2.6, 3, 6];

  const broken = (what) => new Error(`index: ${what}`);

  async function load(url, options) {
    const response = await fetch(url, options);
    if (!response.ok) {
      throw broken(response.status);
    }
    const plain = response.body.pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  }

  const utf8 = (bytes) => new TextDecoder().decode(bytes);

  /** Terms and lists of a shard; throws when it cannot be one. */
  function readShard(bytes, pages) {
    let at = 0;
    const number = () => {
      let value = 0;
      let scale = 1;
      let byte;
      do {
        if (at >= bytes.length) {
          throw broken("end");
        }
        byte = bytes[at++];
        value += (byte & 127) * scale;
        scale *= 128;
      } while (byte > 127);
      return value;
    };
    const end = number() + at;
    if (end > bytes.length) {
      throw broken("terms");
    }
    let last = "";
    const terms = utf8(bytes.subarray(at, end)).split("\n").slice(0, -1).map((line) => {
      last = last.slice(0, line.charCodeAt(0) - 48) + line.slice(1);
      return last;
    });
    at = end;
    const starts = terms.map(() => {
      const start = at;
      for (let left = number(); left > 0; left--) {
        number();
      }
      return start;
    });
    /** Tells each page of a term with its impact. */
    function list(term, tell) {
      at = starts[term];
      let page = 0;
      for (let left = number(); left > 0; left--) {
        const posting = number();
        page += Math.floor(posting / 4);
        if (page >= pages) {
          throw broken("page");
        }
        tell(page, posting & 3);
      }
    }
    return { terms, list };
  }

  /** The first place in a sorted list whose value is not below the wanted one. */
  function lowerBound(sorted, wanted) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The prefixes of terms that a word is a chain of; see TermReader.java. */
  function chain(word) {
    const units = [...word.matchAll(UNIT)].map((match) => ({
      text: match[0],
      character: match[1] !== undefined,
      from: match.index,
      to: match.index + match[0].length,
    }));
    const links = [];
    let run = 0; // how many characters of the same run came before
    units.forEach((unit, i) => {
      const [before, next, after] = [units[i - 1], units[i + 1], units[i + 2]];
      const beside = next && next.from === unit.to;
      const characterAfter = after?.character && after.from === next.to ? after.text : "";
      if (unit.character) {
        const told = before && before.to === unit.from;
        run = told && before.character ? run + 1 : 0;
        const fourth = units[i + 3];
        if (beside && !next.character) {
          links.push(unit.text + BESIDE + next.text);
        } else if (beside && characterAfter && run % 2 && run > 2 && fourth?.character && fourth.from === after.to) {
          // Of a long phrase every other link will do: each pair of characters is in one.
        } else if (beside && (characterAfter || !told)) {
          links.push(unit.text + next.text + characterAfter);
        } else if (!beside && !told) {
          links.push(unit.text);
        }
      } else if (next && !next.character && JOINT.test(word.slice(unit.to, next.from))) {
        links.push(unit.text + JOIN + next.text);
      } else if (beside && next.character) {
        links.push(unit.text + BESIDE + next.text + characterAfter);
      } else if (!before || before.character || !JOINT.test(word.slice(before.to, unit.from))) {
        links.push(unit.text);
      }
    });
    return [...new Set(links)];
  }

  class Index {
    #url;
    #firsts;
    #shards = new Map();
    #bundles = new Map();
    #lists = new Map();
    #variants = new Map();
    #synonyms;
    #runOf;
    #pages;

    constructor(url, root) {
      this.#url = url;
      this.root = root;
      this.#pages = root.pages;
      let last = "";
      this.#firsts = root.firsts.split("\n").map((line) => {
        const shared = line.charCodeAt(0) - 48;
        const step = line.charCodeAt(1) - 32;
        last = last.slice(0, shared) + (step ? String.fromCharCode(last.charCodeAt(shared) + step) : "") + line.slice(2);
        return last;
      });
      for (let i = 0; i < root.variants.length; i += 2) {
        this.#variants.set(root.variants[i], root.variants[i + 1]);
      }
      this.#synonyms = root.synonyms.map((group) => group.map((word) => this.fold(word)));
      this.#runOf = new Uint16Array(this.#pages);
      let page = 0;
      root.runs[0].forEach((pages, i) => this.#runOf.fill(i, page, (page += pages)));
    }

    fold(text) {
      return text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (c) => c.normalize("NFD")[0])
        .replace(/[\u4e00-\uffff]/g, (c) => this.#variants.get(c) || c)
        .replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
    }

    /** The words of a query, folded. */
    words(query) {
      return this.fold(query).trim().split(/\s+/).filter((word) => chain(word)[0]).slice(0, 12);
    }

    /** The ways of saying a word: itself, its synonyms, its singular or plural. */
    ways(word) {
      const same = this.#synonyms.filter((group) => group.includes(word)).flat();
      const singular = /^[a-z]{4,}s$/.test(word) && !/(ss|us|is)$/.test(word);
      const other = singular ? [word.replace(/ies$/, "y").replace(/(?<=ch|sh|x|ss)es$|s$/, "")] : [];
      return [...new Set([word, ...other, ...same])];
    }

    shard(i) {
      return this.#kept(this.#shards, `t${i}`, (bytes) => readShard(bytes, this.#pages));
    }

    /** A file of the index, fetched once; what failed is fetched anew when it is wanted again. */
    #kept(files, name, read) {
      if (!files.has(name)) {
        const file = load(new URL(`${this.root.dir}/${name}.bin`, this.#url)).then(read);
        file.catch(() => files.delete(name));
        files.set(name, file);
      }
      return files.get(name);
    }

    shardOf(term) {
      return Math.max(0, lowerBound(this.#firsts, `${term}\u0000`) - 1);
    }

    /** For each page 0, or what the best term with a prefix is worth there, an index into WORTH. */
    async #pagesOf(prefix) {
      const known = this.#lists.get(prefix);
      if (known) {
        return known;
      }
      const worth = new Uint8Array(this.#pages);
      const from = this.shardOf(prefix);
      const to = this.shardOf(`${prefix}\uffff`);
      const own = this.shardOf(prefix + SUMMARY);
      const all = Array.from({ length: to - from + 1 }, (unused, i) => from + i);
      const first = await Promise.all((all.length <= 2 ? all : [own]).map((i) => this.shard(i)));
      const shards = first.some(({ terms }) => terms[lowerBound(terms, prefix + SUMMARY)] === prefix + SUMMARY)
        ? null
        : await Promise.all(all.map((i) => this.shard(i)));
      const character = new RegExp(`^[${CHARACTERS}]`, "u").test(prefix);
      const take = ({ terms, list }, wanted, only) => {
        for (let i = lowerBound(terms, wanted); i < terms.length && terms[i].startsWith(wanted); i++) {
          const exact = only || character || terms[i].length === wanted.length || terms[i][wanted.length] <= JOIN;
          list(i, (page, impact) => {
            worth[page] = Math.max(worth[page], 2 * impact + (exact ? 2 : 1));
          });
        }
      };
      if (shards) {
        shards.forEach((shard) => take(shard, prefix, false));
      } else {
        first.forEach((shard) => take(shard, prefix + SUMMARY, true));
      }
      const pages = { worth, count: worth.filter(Boolean).length };
      this.#lists.set(prefix, pages);
      return pages;
    }

    /** What each page is worth for a word said in one way; 0 where it is not. */
    async #said(word) {
      const lists = await Promise.all(chain(word).map((prefix) => this.#pagesOf(prefix)));
      const score = new Float32Array(this.#pages);
      score.fill(1e-3);
      for (const { worth, count } of lists) {
        const rare = Math.log(1 + this.#pages / (count || 1)) / lists.length;
        for (let page = 0; page < score.length; page++) {
          score[page] = worth[page] && score[page] && score[page] + rare * WORTH[worth[page]];
        }
      }
      return score;
    }

    /** The pages that say all words, the best first. */
    async find(query) {
      const words = this.words(query);
      if (!words[0]) {
        return { words, pages: [] };
      }
      const { types, runs } = this.root;
      const total = (await Promise.all(words.map((word) => this.#saidAnyWay(word))))
        .reduce((all, other) => all.map((score, page) => score && other[page] && score + other[page]))
        .map((score, page) => score && score * (0.5 + types[runs[1][this.#runOf[page]]][1] / 20));
      return { words, pages: ranked(total) };
    }

    /** The same for all ways of saying a word: the word itself counts most. */
    async #saidAnyWay(word) {
      const ways = await Promise.all(this.ways(word).map((way) => this.#said(way)));
      return ways.reduce((most, way) => most.map((score, page) => Math.max(score, 0.6 * way[page])));
    }

    /** What is shown of a page: address, title, beginning; of each figure its anchor, name and value, one after the other. */
    async text(page) {
      const { per } = this.root;
      const bundle = await this.#kept(this.#bundles, `r${Math.floor(page / per)}`, (bytes) =>
        JSON.parse(utf8(bytes)),
      );
      const [address, title, text, ...figures] = bundle[page % per];
      return { address, title, text, figures };
    }

    /** What a page can be filtered by: ids of type and so on, empty for none. */
    filters(page) {
      const { runs, types, area, goal } = this.root;
      const [, type, year, areaId, goalId] = runs.map((column) => column[this.#runOf[page]]);
      return { type: types[type][0], year: year ? String(year) : "", area: area[areaId][0], goal: goal[goalId][0] };
    }
  }

  /** Pages with a score, by score and then by number, in time that grows with their number only. */
  function ranked(scores) {
    const highest = scores.reduce((a, b) => Math.max(a, b), 0);
    const heaps = Array.from({ length: 256 }, () => []);
    scores.forEach((score, page) => {
      if (score > 0) {
        heaps[255 - Math.floor((255 * score) / highest)].push(page);
      }
    });
    return heaps.flat();
  }

  const opened = new Map();

  /** The index with a root at an address; the same as before, unless it is to be read again. */
  function open(url, again) {
    if (again || !opened.has(url)) {
      const index = load(url, again && { cache: "reload" }).then((bytes) => new Index(url, JSON.parse(utf8(bytes))));
      index.catch(() => opened.delete(url));
      opened.set(url, index);
    }
    return opened.get(url);
  }

  window.VitrineSearch = { open, readShard, chain };
})();
