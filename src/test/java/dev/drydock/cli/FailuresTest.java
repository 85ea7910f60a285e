package dev.drydock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.command.UseCases;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person and a script are told of a failure. */
class FailuresTest {
  @TempDir Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void whatNobodyForesawHasACodeAndItsDetailsInAFile() throws Exception {
    assertEquals(70, failures(false).report("status", new IllegalStateException("inner secret")));
    String told = err.toString(StandardCharsets.UTF_8);
    assertFalse(told.contains("inner secret"), told);
    assertFalse(told.contains("at dev.drydock"), told);
    String code = told.replaceAll("(?s).*\\(code ([0-9a-f]{6})\\).*", "$1");
    Path details = home.resolve("state/errors/" + code + ".txt");
    assertTrue(told.contains(details.toString()), told);
    assertTrue(Files.readString(details).contains("inner secret"));
  }

  @Test
  void aScriptIsToldInJson() throws Exception {
    assertEquals(70, failures(true).report("apply", new IllegalStateException("x")));
    JsonNode document = new ObjectMapper().readTree(out.toByteArray());
    assertEquals("drydock/apply/1", document.get("schema").asText());
    assertEquals("internal", document.get("error").get("kind").asText());
    assertEquals(0, err.size());
  }

  @ParameterizedTest
  @EnumSource(DrydockException.Kind.class)
  void everyKindHasItsExitStatus(DrydockException.Kind kind) {
    var failure = new DrydockException(kind, Problem.error("a-code", "It failed.", "Do this."));
    assertEquals(kind.exitStatus(), failures(false).report("apply", failure));
    assertEquals("error: It failed. [a-code]\n  Do this.\n", err.toString(StandardCharsets.UTF_8));
  }

  private Failures failures(boolean json) {
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            Optional.empty(),
            false);
    UseCases useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
    return new Failures(terminal, useCases.noteUnforeseen(), json);
  }
}
