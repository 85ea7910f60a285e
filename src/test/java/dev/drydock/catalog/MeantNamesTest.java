package dev.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The first suggestion for names of the kind people really get wrong. */
class MeantNamesTest {
  @Test
  void theFirstSuggestionIsWhatWasMeant() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : cases()) {
      String[] parts = line.split(" *\\| *");
      List<Candidate> there =
          Arrays.stream(parts[2].split(" ")).map(name -> Candidate.of("", name)).toList();
      List<Suggestion> found =
          NearestNames.trimmed(
              parts[0].equals("column")
                  ? NearestNames.ofColumn(parts[1], Optional.empty(), there)
                  : NearestNames.of(parts[1], there));
      String first = found.stream().findFirst().map(one -> one.candidate().name()).orElse("-");
      if (!first.equals(parts[3])) {
        wrong.add(line + " | " + first);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> cases() throws IOException {
    try (InputStream resource = MeantNamesTest.class.getResourceAsStream("/catalog/meant.txt")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
