package dev.drydock.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Fix;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.testing.Corpora;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Slips of the pen put into statements that real projects run: the first suggestion is to make of
 * each a statement the server understands again, most often the one it was.
 */
@Tag("full")
class SlipsTest {
  private static final int STATEMENTS = 400;
  private static final int LONGEST = 3000;

  /** What became of the slips of one kind. */
  private static final class Score {
    private int refused;
    private int asItWas;
    private int understood;
    private int wrong;

    @Override
    public String toString() {
      return "%d refused, %d as before, %d otherwise understood, %d wrong, %d without an edit"
          .formatted(refused, asItWas, understood, wrong, refused - asItWas - understood - wrong);
    }
  }

  @Test
  void realStatementsAreMended() throws Exception {
    List<String> originals = statements();
    TestDatabase test = TestPostgres.freshDatabase();
    Map<Slip, Score> scores = new TreeMap<>();
    List<String> told = new ArrayList<>();
    Random random = new Random(14);
    try (Database database = Database.open(test.profile(), test.passwords());
        WriteSession session = database.write();
        Lookup lookup = Lookup.on(database::read)) {
      session.begin();
      refused(session, "SELECT 1/0");
      for (String original : originals) {
        for (Slip slip : Slip.values()) {
          Optional<String> text = slip.in(original, random);
          Optional<Failed> failed = text.flatMap(slipped -> failed(session, slipped));
          if (failed.isPresent()) {
            Score score = scores.computeIfAbsent(slip, s -> new Score());
            judge(original, text.get(), failed.get(), lookup, score)
                .ifPresent(said -> told.add(slip + "\n" + text.get() + "\n--> " + said + "\n"));
          }
        }
      }
    }
    Files.write(Path.of("target/slips.txt"), told);
    Files.writeString(Path.of("target/slips-scores.txt"), scores.toString().replace(", ", "\n"));
    int refused = scores.values().stream().mapToInt(score -> score.refused).sum();
    int mended = scores.values().stream().mapToInt(score -> score.asItWas + score.understood).sum();
    int wrong = scores.values().stream().mapToInt(score -> score.wrong).sum();
    assertTrue(refused > 1000, () -> "too few: " + scores);
    assertTrue(mended > refused * 0.85 && wrong < refused * 0.01, scores::toString);
  }

  private static Optional<String> judge(
      String original, String text, Failed failed, Lookup lookup, Score score)
      throws ServerException {
    score.refused++;
    Explanation said = Explainer.standard().explain(failed, Trail.NONE, Optional.of(lookup));
    Optional<Fix> first = said.fixes().stream().findFirst();
    if (first.filter(fix -> !fix.edits().isEmpty()).isEmpty()) {
      return Optional.of("no edit: " + failed.error().message() + " | " + said.text());
    }
    String mended = Mended.text(text, first.get().edits());
    if (plain(mended).equals(plain(original))) {
      score.asItWas++;
      return Optional.empty();
    }
    boolean understood = lookup.ask(session -> session.parses(List.of(mended))).getFirst();
    score.understood += understood ? 1 : 0;
    score.wrong += understood ? 0 : 1;
    return Optional.of(
        (understood ? "otherwise: " : "WRONG: ")
            + failed.error().message()
            + " | "
            + first.get().title());
  }

  private static String plain(String sql) {
    return sql.replaceAll("\\s+", "").toLowerCase(java.util.Locale.ROOT);
  }

  /** What the server says of the first statement of a text that it does not understand. */
  private static Optional<Failed> failed(WriteSession session, String text) {
    Script script = Script.parse(text);
    for (Statement statement : script.statements()) {
      Optional<ServerException> refusal = refused(session, script.textOf(statement));
      if (refusal.filter(e -> e.error().sqlState().equals("42601")).isPresent()) {
        return Optional.of(
            new Failed(
                refusal.get().error(),
                Optional.of(new Failed.Source(script, statement, "001_a.sql")),
                Failed.Ran.REHEARSED));
      }
    }
    return Optional.empty();
  }

  private static Optional<ServerException> refused(WriteSession session, String sql) {
    try {
      session.execute(sql, notice -> {});
      return Optional.empty();
    } catch (ServerException e) {
      return Optional.of(e);
    }
  }

  /** Some of all, evenly. */
  private static List<String> statements() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path file : Corpora.sqlFiles()) {
      String text;
      try {
        text = Files.readString(file).replace("\r\n", "\n");
      } catch (MalformedInputException e) {
        continue;
      }
      Script script = Script.parse(text);
      script.statements().stream()
          .filter(statement -> statement.kind() == StatementKind.ORDINARY)
          .map(script::textOf)
          .filter(statement -> statement.length() < LONGEST && statement.length() > 20)
          .forEach(all::add);
    }
    List<String> some = new ArrayList<>();
    for (int i = 0; i < all.size() && some.size() < STATEMENTS; i += all.size() / STATEMENTS) {
      some.add(all.get(i));
    }
    return some;
  }
}
