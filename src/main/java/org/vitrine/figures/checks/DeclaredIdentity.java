package org.vitrine.figures.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.figures.FigureBook;
import org.vitrine.figures.FigureKey;
import org.vitrine.model.Portal;
import org.vitrine.table.CheckRule;
import org.vitrine.table.CheckRule.Reference;

/**
 * A sum, a quotient or a growth that is declared as data: by the descriptor of a portal, or in
 * {@link KnownRules} for every portal. Sums of money in different units are brought to one.
 *
 * @param rule what readers are told of it
 * @param declared what is recomputed from what
 * @param whole whether a sum is tested only where every part is printed, or marked as not in force
 */
record DeclaredIdentity(Rule rule, CheckRule declared, boolean whole) implements Identity {

  /** One that a portal declares; the name of its table keeps it apart from those of others. */
  static DeclaredIdentity of(CheckRule declared) {
    String name = declared.table() + "." + declared.name();
    return new DeclaredIdentity(
        new Rule(name, declared.title(), declared.formula()), declared, true);
  }

  @Override
  public List<Check> test(Portal portal, FigureBook book) {
    List<Check> checks = new ArrayList<>();
    for (Printed printed : Printed.all(book, declared.table(), declared.field())) {
      if (declared.tests(printed.figure().key().item())) {
        Optional<Check> check =
            switch (declared.kind()) {
              case SUM -> sum(book, printed);
              case QUOTIENT -> quotient(book, printed);
              case GROWTH -> growth(book, printed);
            };
        check.ifPresent(checks::add);
      }
    }
    return checks;
  }

  private Optional<Check> sum(FigureBook book, Printed printed) {
    List<FigureKey> parts =
        declared.inputs().stream().map(part -> key(part, printed.figure().key())).toList();
    return Sum.check(this, book, printed, parts, whole, declared.counted());
  }

  private Optional<Check> quotient(FigureBook book, Printed printed) {
    FigureKey own = printed.figure().key();
    Optional<Check.Input> part = printed.input(book, key(declared.inputs().get(0), own));
    Optional<Check.Input> whole = printed.input(book, key(declared.inputs().get(1), own));
    if (part.isEmpty() || whole.isEmpty()) {
      return Optional.empty();
    }
    List<Check.Input> inputs = List.of(part.get(), whole.get());
    if (whole.get().value().signum() == 0) {
      return Optional.of(
          Check.undefined(
              this, printed.figure(), printed.vintage().report(), inputs, printed.number()));
    }
    BigDecimal above = single(part.get(), part.get().value());
    BigDecimal below = single(whole.get(), whole.get().value());
    BigDecimal times = BigDecimal.valueOf(declared.times());
    return Optional.of(
        compared(
            printed,
            inputs,
            above.multiply(times).divide(below, Printed.PRECISION),
            Printed.quotientTolerance(
                printed.number(),
                above,
                rounding(part.get()),
                below,
                rounding(whole.get()),
                times)));
  }

  /** (this year − the year before) ÷ the year before, which is this year ÷ the year before − 1. */
  private Optional<Check> growth(FigureBook book, Printed printed) {
    FigureKey key = key(declared.inputs().get(0), printed.figure().key());
    Optional<Check.Input> now = printed.input(book, key);
    Optional<Check.Input> before = printed.input(book, key.in(key.year() - 1));
    if (now.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    List<Check.Input> inputs = List.of(now.get(), before.get());
    if (before.get().value().signum() <= 0) {
      return Optional.of(
          Check.undefined(
              this, printed.figure(), printed.vintage().report(), inputs, printed.number()));
    }
    BigDecimal later = single(now.get(), now.get().value());
    BigDecimal earlier = single(before.get(), before.get().value());
    return Optional.of(
        compared(
            printed,
            inputs,
            later.subtract(earlier).multiply(Printed.HUNDRED).divide(earlier, Printed.PRECISION),
            Printed.quotientTolerance(
                printed.number(),
                later,
                rounding(now.get()),
                earlier,
                rounding(before.get()),
                Printed.HUNDRED)));
  }

  private Check compared(
      Printed printed, List<Check.Input> inputs, BigDecimal recomputed, BigDecimal tolerance) {
    return Check.compared(
        this,
        printed.figure(),
        printed.vintage().report(),
        inputs,
        printed.number(),
        recomputed,
        tolerance);
  }

  private static FigureKey key(Reference reference, FigureKey own) {
    return new FigureKey(
        reference.table(), CheckRule.item(reference, own.item()), own.year(), reference.field());
  }

  private BigDecimal rounding(Check.Input input) {
    return declared.counted()
        ? BigDecimal.ZERO
        : single(input, Printed.rounding(input.figure(), input.value()));
  }

  private static BigDecimal single(Check.Input input, BigDecimal amount) {
    return Printed.single(input.figure(), input.vintage(), amount);
  }
}
