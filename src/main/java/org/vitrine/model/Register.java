package org.vitrine.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Things with an id, in their order. */
final class Register<T> {

  private final List<T> all;
  private final Map<String, T> byId = new HashMap<>();

  /** A register; of two things with one id the first is found. */
  Register(List<T> all, Function<T, String> id) {
    this.all = List.copyOf(all);
    this.all.forEach(each -> byId.putIfAbsent(id.apply(each), each));
  }

  List<T> all() {
    return all;
  }

  Optional<T> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
