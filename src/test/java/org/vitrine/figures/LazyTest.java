package org.vitrine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazyTest {

  @Test
  void aValueIsMadeOnceWhateverTheNumberOfThreads() {
    AtomicInteger made = new AtomicInteger();
    Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);
    assertEquals(0, made.get(), "not before it is asked for");
    List<Integer> seen =
        IntStream.range(0, 1000).parallel().mapToObj(i -> lazy.get()).distinct().toList();
    assertEquals(List.of(1), seen);
  }

  @Test
  void aFailureIsNotKept() {
    AtomicInteger tries = new AtomicInteger();
    Lazy<String> lazy =
        new Lazy<>(
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("first");
              }
              return "second";
            });
    assertThrows(IllegalStateException.class, lazy::get);
    assertEquals("second", lazy.get());
  }
}
