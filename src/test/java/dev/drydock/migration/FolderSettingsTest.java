package dev.drydock.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderSettingsTest {
  @TempDir Path folder;

  @Test
  void aFolderWithoutTheFileHasNone() throws DrydockException {
    assertEquals(FolderSettings.NONE, FolderSettings.read(folder));
  }

  @Test
  void allOfItIsRead() throws Exception {
    write(
        """
        {"tool": "numbered",
         "history": "ops.\\"My.Table\\"",
         "ignore": ["*.draft.sql", "old/**"],
         "check": {
           "ignore": [{"rule": "version-gap", "reason": "lost in the move"},
                      {"rule": "destructive-drop", "file": "01*.sql", "reason": "agreed"}],
           "severity": {"index-not-concurrent": "info", "missing-if-not-exists": "off"}},
         "compare": {"ignore": [{"object": "public.tmp_*", "reason": "of the nightly import"}]},
         "verify": {
           "leftoverDays": 14,
           "roles": [{"role": "anon", "table": "public.orders", "sees": "nothing",
                      "claims": {"role": "anon", "n": [1, 2]}, "where": "true"},
                     {"role": "app", "table": "orders", "sees": "rows"}],
           "queries": [{"name": "no orphan", "sql": "SELECT 1 WHERE false", "expect": "empty",
                        "remedy": "Delete it."},
                       {"name": "rate", "sql": "SELECT 2", "value": "2"}]}}
        """);
    assertEquals(
        new FolderSettings(
            Optional.of("numbered"),
            Optional.of(new HistoryTable("ops", "My.Table")),
            List.of("*.draft.sql", "old/**"),
            new CheckSettings(
                List.of(
                    new CheckSettings.Ignored("version-gap", Optional.empty(), "lost in the move"),
                    new CheckSettings.Ignored(
                        "destructive-drop", Optional.of("01*.sql"), "agreed")),
                Map.of(
                    "index-not-concurrent",
                    Optional.of(Severity.INFO),
                    "missing-if-not-exists",
                    Optional.empty())),
            new CompareSettings(
                List.of(new CompareSettings.Muted("public.tmp_*", "of the nightly import"))),
            new VerifySettings(
                Optional.of(14),
                List.of(
                    new VerifySettings.RoleTrial(
                        "anon",
                        "public.orders",
                        false,
                        Optional.of("{\"role\":\"anon\",\"n\":[1,2]}"),
                        Optional.of("true")),
                    new VerifySettings.RoleTrial(
                        "app", "orders", true, Optional.empty(), Optional.empty())),
                List.of(
                    new VerifySettings.OwnQuery(
                        "no orphan",
                        "SELECT 1 WHERE false",
                        new VerifySettings.Expected.NoRow(),
                        Optional.of("Delete it.")),
                    new VerifySettings.OwnQuery(
                        "rate",
                        "SELECT 2",
                        new VerifySettings.Expected.Value("2"),
                        Optional.empty())))),
        FolderSettings.read(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"tool\": 'a'} | 1",
        "{\"tool\": \"numbered\",\\n \"tol\": \"x\"} | 2",
        "{\\n\\n\"tool\": 7} | 3",
        "{\"ignore\": \"*.sql\"} | 1",
        "{\\n\"ignore\": [\"[\"]} | 2",
        "{\"history\": \"a.b.c\"} | 1",
        "{\"check\": {\\n\"severity\": {\"version-gap\": \"loud\"}}} | 2",
        "{\"check\": {\"ignore\": [\\n{\"rule\": \"version-gap\"}]}} | 2",
        "{\"check\": {\"rules\": []}} | 1",
        "{\"compare\": {\"mute\": []}} | 1",
        "{\"compare\": {\"ignore\": [\\n{\"object\": \"a\"}]}} | 2",
        "{\"verify\": {\"roles\": [\\n{\"role\": \"a\", \"table\": \"b\"}]}} | 2",
        "{\"verify\": {\"roles\": [\\n{\"role\": \"a\", \"table\": \"b\", \"sees\": \"all\"}]}} | 2",
        "{\"verify\": {\"queries\": [\\n{\"name\": \"a\", \"sql\": \"b\"}]}} | 2",
        "{\"verify\": {\"leftoverDays\": -1}} | 1",
        "{\"verify\": {\"rôles\": []}} | 1",
        "[] | 1",
        "{\"tool\": \"a\" | 1",
        "{} {} | 1",
      })
  void whatIsWrongIsNamedWithItsLine(String text, int line) throws IOException {
    write(text.replace("\\n", "\n"));
    DrydockException refused =
        assertThrows(DrydockException.class, () -> FolderSettings.read(folder));
    assertEquals(DrydockException.Kind.INPUT, refused.kind());
    assertEquals("bad-folder-settings", refused.problem().code());
    assertEquals(line, refused.problem().place().orElseThrow().line(), refused.getMessage());
    assertEquals(".drydock.json", refused.problem().place().get().file());
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve(FolderSettings.FILE), text);
  }
}
