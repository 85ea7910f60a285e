package dev.drydock.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {

  @Test
  void orderIsKept() {
    List<Integer> numbers = IntStream.range(0, 10_000).boxed().toList();
    assertEquals(numbers.stream().map(n -> n * 2).toList(), Parallel.map(numbers, n -> n * 2));
    assertEquals(List.of(), Parallel.map(List.of(), n -> n));
  }

  @Test
  void aFailureOfAnyThreadIsThrown() {
    List<Integer> numbers = IntStream.range(0, 10_000).boxed().toList();
    assertThrows(
        IllegalStateException.class,
        () ->
            Parallel.map(
                numbers,
                n -> {
                  if (n == 9_999) {
                    throw new IllegalStateException();
                  }
                  return n;
                }));
  }
}
