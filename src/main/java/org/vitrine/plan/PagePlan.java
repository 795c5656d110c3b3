package org.vitrine.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.config.Language;
import org.vitrine.config.PageKind;
import org.vitrine.figures.Lazy;
import org.vitrine.trace.Trace;

/** The pages of one kind in one language, planned when they are first asked for. */
public final class PagePlan {

  private final Language language;
  private final PageKind kind;
  private final Lazy<Trace.Of<List<PlannedPage>>> planned;
  private final Lazy<Map<String, PlannedPage>> byAddress;

  /** The pages planned before, of which nothing has changed, or null. */
  private final Trace.@Nullable Of<List<PlannedPage>> standing;

  /** A plan, made when its pages are first asked for, under a trace. */
  public PagePlan(Language language, PageKind kind, Supplier<List<PlannedPage>> planning) {
    this(language, kind, new Lazy<>(() -> Trace.of(planning)), null);
  }

  private PagePlan(
      Language language,
      PageKind kind,
      Lazy<Trace.Of<List<PlannedPage>>> planned,
      Trace.@Nullable Of<List<PlannedPage>> standing) {
    this.language = language;
    this.kind = kind;
    this.planned = planned;
    this.standing = standing;
    this.byAddress =
        new Lazy<>(
            () ->
                planned.get().made().stream()
                    .collect(Collectors.toMap(PlannedPage::address, Function.identity())));
  }

  /** The kind of its pages. */
  public PageKind kind() {
    return kind;
  }

  /** Whether its pages are in that language. */
  public boolean isOf(Language one) {
    return language.equals(one);
  }

  boolean isLike(PagePlan other) {
    return kind == other.kind && isOf(other.language);
  }

  /** The pages; those of a plan that stands cannot be composed. */
  List<PlannedPage> pages() {
    return plan().made();
  }

  private Trace.Of<List<PlannedPage>> plan() {
    return standing == null ? planned.get() : standing;
  }

  /** The pages, each of which can be composed. */
  public List<PlannedPage> fresh() {
    return planned.get().made();
  }

  /** A page that can be composed; empty when the plan has none of that address. */
  Optional<PlannedPage> fresh(String address) {
    return Optional.ofNullable(byAddress.get().get(address));
  }

  /**
   * This plan, or the same plan made before if none of the facts has changed that it is made of.
   */
  PagePlan after(PagePlan before, Set<?> changed) {
    Trace.Of<List<PlannedPage>> old = before.plan();
    return old.stands(changed)
        ? new PagePlan(language, kind, planned, before.standing == null ? kept(old) : old)
        : this;
  }

  /** Without their compositions pages do not keep the portal that they were planned from. */
  private static Trace.Of<List<PlannedPage>> kept(Trace.Of<List<PlannedPage>> old) {
    return new Trace.Of<>(old.made().stream().map(PlannedPage::kept).toList(), old.facts());
  }

  /** Whether another plan has pages of the same addresses in the same order. */
  boolean hasAddressesOf(PagePlan other) {
    List<PlannedPage> mine = pages();
    List<PlannedPage> others = other.pages();
    if (mine.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      if (!mine.get(i).address().equals(others.get(i).address())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the pages are the ones planned before. */
  boolean stands() {
    return Objects.nonNull(standing);
  }
}
