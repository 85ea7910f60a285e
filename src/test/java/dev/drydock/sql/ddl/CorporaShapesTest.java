package dev.drydock.sql.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TokenKind;
import dev.drydock.testing.Corpora;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What real projects write, and how much of it is understood. */
class CorporaShapesTest {

  /** PostgreSQL does not understand these either: each holds a syntax error. */
  private static final Set<String> WRONG =
      Set.of(
          "20260628000000_add_rpc_functions.sql",
          "000032_add_revised_transmission_risk.down.sql",
          "000047_AddEFGSUploadConfig.down.sql",
          "000059_ExportConfigTypes.down.sql",
          "down.sql");

  @Test
  void everythingThatRunsIsUnderstood() throws IOException {
    List<String> strange = new ArrayList<>();
    int statements = 0;
    int wrong = 0;
    for (Path file : Corpora.sqlFiles()) {
      Script script = Script.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      for (Statement statement : script.statements()) {
        statements++;
        if (isUnderstood(Shapes.of(script, statement)) || hasVariables(script, statement)) {
          continue;
        }
        if (WRONG.contains(file.getFileName().toString())) {
          wrong++;
        } else {
          strange.add(file + ": " + script.textOf(statement));
        }
      }
    }
    assertThat(statements).isGreaterThan(5_000);
    assertThat(strange).isEmpty();
    assertThat(wrong).isLessThan(20);
  }

  private static boolean isUnderstood(Shape shape) {
    return switch (shape) {
      case Other other -> other.understood();
      case AlterTable table ->
          table.actions().stream().noneMatch(a -> a instanceof TableAction.Unknown);
      default -> true;
    };
  }

  /** Names that psql puts in are no text yet. */
  private static boolean hasVariables(Script script, Statement statement) {
    return script.tokens(statement).stream().anyMatch(t -> t.kind() == TokenKind.PSQL_VARIABLE);
  }
}
