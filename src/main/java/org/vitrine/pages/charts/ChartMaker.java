package org.vitrine.pages.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.edition.Edition;
import org.vitrine.pages.view.Block;
import org.vitrine.pages.view.ChartView;
import org.vitrine.pages.view.Label;

/** Puts a chart together: its series, what is said of it, and how others may show it. */
public final class ChartMaker {

  private final Edition edition;
  private final String id;
  private final Label title;
  private final List<Series> series = new ArrayList<>();
  private final List<Series> spoken = new ArrayList<>();
  private boolean stacked;
  private boolean zero = true;
  private String table = "";
  private String annotation = "";
  private String embed = "";

  /** A chart without any series yet; its id is unique in its page. */
  public ChartMaker(Edition edition, String id, Label title) {
    this.edition = edition;
    this.id = id;
    this.title = title;
  }

  /** A series to draw, unless it has no value at all. */
  public ChartMaker add(Series one) {
    if (!one.isEmpty()) {
      series.add(one);
    }
    return this;
  }

  /** A series that is not drawn but spoken of, such as the whole of which the chart shows parts. */
  public ChartMaker say(Series one) {
    if (!one.isEmpty()) {
      spoken.add(one);
    }
    return this;
  }

  /** Lets bars stand on each other. */
  public ChartMaker stacked() {
    stacked = true;
    return this;
  }

  /** Lets the left axis begin elsewhere than at zero; never for bars. */
  ChartMaker freeBaseline() {
    zero = false;
    return this;
  }

  /** The table that the values are from, to be named and downloaded. */
  public ChartMaker from(String name) {
    table = name;
    return this;
  }

  /** What is written where a series is broken. */
  public ChartMaker annotation(String text) {
    annotation = text;
    return this;
  }

  /** Lets other sites show it, under a name of its own among all charts of the site. */
  public ChartMaker embeddedAs(String name) {
    embed = name;
    return this;
  }

  /** Whether there is more to draw than one point. */
  public boolean drawable() {
    return points() > 1;
  }

  private long points() {
    return series.stream()
        .mapToLong(one -> one.drawn().stream().filter(Optional::isPresent).count())
        .max()
        .orElse(0);
  }

  /** The chart; none when there is nothing to draw or only one point to draw. */
  public Optional<Block> block() {
    if (!drawable()) {
      return Optional.empty();
    }
    Trend trend = new Trend(edition.words());
    String sentence =
        (spoken.isEmpty() ? series : spoken)
            .stream()
                .filter(one -> one.drawn().stream().anyMatch(Optional::isPresent))
                .limit(2)
                .map(trend::sentence)
                .reduce("", this::join);
    return Optional.of(
        new Block.Chart(
            new ChartView(
                id,
                title,
                join(sentence, OtherUnits.sentence(edition.words(), series)),
                new ChartJson(edition, series, stacked, zero, annotation, source()).text(),
                edition.to().csv(table),
                embed())));
  }

  private String join(String before, String after) {
    return before.isEmpty() || after.isEmpty()
        ? before + after
        : before + edition.words().text("sentence.join") + after;
  }

  /** None of a year as one report printed it: that is for readers of the portal. */
  private ChartView.@Nullable Embed embed() {
    return embed.isEmpty() || edition.printedIn() != null
        ? null
        : new ChartEmbed(edition).of(embed, title, series, annotation, source());
  }

  private String source() {
    return edition
        .words()
        .text("chart.source", edition.words().plainName(edition.settings().name()), reports());
  }

  /** The reports that print figures of the table for the years of the chart. */
  private String reports() {
    return String.join(
        edition.words().text("list.separator"),
        edition.book().sources(table, series.get(0).years()).stream()
            .map(report -> edition.title(report).text())
            .distinct()
            .toList());
  }
}
