package org.vitrine.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Guesses in which encoding a text that is not UTF-8 was saved, to tell its author. */
final class Encoding {

  /** Common characters of reports: a wrong decoding yields rare ones. */
  private static final String COMMON =
      "的一是不了在有人我他這这中大來来上國国個个到說说為为和年度部會会計计畫划預预算執执行數数業业務务"
          + "及與与其所以之用於于對对時时地要出可生能後后作方成日本主事民多公合法政外交機机關关工分新進进"
          + "加高長长理現现經经項项目總总計计額额元月第二三四五六七八九十名稱称單单位備备註注説明案類类別别";

  private static final List<String> ASIAN = List.of("Big5", "GB18030", "Shift_JIS", "EUC-KR");

  /** A share of common characters that a wrong decoding may have, too. */
  private static final double RARELY = 0.1;

  /** So few different characters may be there by chance. */
  private static final int FEW = 4;

  private Encoding() {}

  /** UTF-16 by its mark or, in a text with many NUL bytes, by their place. */
  static Optional<String> wide(byte[] bytes) {
    if (bytes.length >= 2) {
      int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
      if (mark == 0xFFFE) {
        return Optional.of("UTF-16 LE");
      }
      if (mark == 0xFEFF) {
        return Optional.of("UTF-16 BE");
      }
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0 && i % 2 == 0) {
        even++;
      } else if (bytes[i] == 0) {
        odd++;
      }
    }
    if (even + odd < Math.max(2, bytes.length / 10)) {
      return Optional.empty();
    }
    if (odd > 9 * even) {
      return Optional.of("UTF-16 LE");
    }
    return even > 9 * odd ? Optional.of("UTF-16 BE") : Optional.empty();
  }

  /** Position of the first byte that is not UTF-8. */
  static int firstNotUtf8(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(in, out, true);
    return Math.min(in.position(), bytes.length - 1);
  }

  /** The likeliest encoding; none when the text is UTF-8 for the greater part. */
  static Optional<String> guess(byte[] bytes) {
    String asUtf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = asUtf8.chars().filter(c -> c == '\uFFFD').count();
    long sound = asUtf8.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    if (sound > 4 * broken) {
      return Optional.empty();
    }
    String best = null;
    double bestShare = RARELY;
    for (String name : ASIAN) {
      double share = commonShare(bytes, name);
      if (share > bestShare) {
        best = name;
        bestShare = share;
      }
    }
    if (best == null && hasFormOfBig5(bytes, FEW)) {
      best = "Big5";
    }
    if (best == null && mostlyLetters(bytes)) {
      best = "Windows-1252";
    }
    return Optional.ofNullable(best);
  }

  /** Whether bytes can be nothing but Big5 as Windows saves it. */
  static boolean isSurelyBig5(byte[] bytes) {
    return guess(bytes).orElse("").equals("Big5")
        && hasFormOfBig5(bytes, commonShare(bytes, "Big5") > RARELY ? 1 : FEW);
  }

  /**
   * Whether nearly all characters would be among the 5401 of Big5 that are in common use, and some
   * have a second byte that GB2312, EUC-KR and every 8-bit encoding would read as a letter of its
   * own. The sign of degrees before a C is one, so it takes some different characters to tell,
   * unless words of reports are among them.
   *
   * @param least how many different characters there must be
   */
  private static boolean hasFormOfBig5(byte[] bytes, int least) {
    Set<Integer> different = new HashSet<>();
    int characters = 0;
    int common = 0;
    int low = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      if (lead > 0x7F) {
        i++;
        int trail = bytes[i] & 0xFF;
        different.add(lead << 8 | trail);
        characters++;
        common += lead >= 0xA1 && lead <= 0xC6 ? 1 : 0;
        low += trail >= 0x40 && trail <= 0x7E ? 1 : 0;
      }
    }
    return different.size() >= least && 10 * common >= 8 * characters && 10 * low >= characters;
  }

  /** Share of common characters among those beyond ASCII; 0 when the bytes cannot be decoded. */
  private static double commonShare(byte[] bytes, String charset) {
    if (!Charset.isSupported(charset)) {
      return 0;
    }
    try {
      String text = Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      long beyond = text.chars().filter(c -> c > 0x7F).count();
      long common = text.chars().filter(c -> c > 0x7F && COMMON.indexOf(c) >= 0).count();
      return beyond == 0 ? 0 : (double) common / beyond;
    } catch (CharacterCodingException impossible) {
      return 0;
    }
  }

  private static boolean mostlyLetters(byte[] bytes) {
    long letters = 0;
    long beyond = 0;
    for (byte each : bytes) {
      int c = each & 0xFF;
      if (c > 0x7F) {
        beyond++;
        letters += c >= 0xC0 ? 1 : 0;
      }
    }
    return 2 * letters >= beyond && 4 * beyond < bytes.length;
  }
}
