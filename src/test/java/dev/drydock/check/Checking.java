package dev.drydock.check;

import dev.drydock.check.schema.KnownNames;
import dev.drydock.check.schema.Schema;
import dev.drydock.check.schema.SchemaBuilder;
import dev.drydock.migration.CheckSettings;
import dev.drydock.migration.Content;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs rules over texts, as files {@code 001.sql}, {@code 002.sql}, … of a plain folder. */
public record Checking(
    List<Rule> rules, Surroundings surroundings, Wrapping wrapping, CheckSettings settings) {

  /** Offline, each file in a transaction of the runner's. */
  public static Checking of(Rule... rules) {
    return new Checking(
        List.of(rules),
        new Surroundings("numbered", false, OptionalInt.empty()),
        Wrapping.PER_FILE,
        CheckSettings.NONE);
  }

  /** The same in a folder of that tool. */
  public Checking tool(String tool) {
    return new Checking(
        rules, new Surroundings(tool, false, OptionalInt.empty()), wrapping, settings);
  }

  /** The same with another transaction around each file. */
  public Checking wrapped(Wrapping other) {
    return new Checking(rules, surroundings, other, settings);
  }

  /** The same with settings of the folder. */
  public Checking settings(CheckSettings other) {
    return new Checking(rules, surroundings, wrapping, other);
  }

  /** All findings in the files of these texts, in order. */
  public List<Finding> findings(String... texts) {
    List<Subject> subjects = new ArrayList<>();
    for (String text : texts) {
      String version = "%03d".formatted(subjects.size() + 1);
      subjects.add(Subject.of(migration(version), Script.parse(text), wrapping));
    }
    return new Check(new Rules(rules)).all(subjects, schema(subjects), surroundings, settings);
  }

  private static Schema schema(List<Subject> subjects) {
    try {
      SchemaBuilder builder = new SchemaBuilder(KnownNames.read());
      subjects.forEach(s -> builder.file(s.migration().file(), s.script(), s.shapes()));
      return builder.build();
    } catch (DrydockException e) {
      throw new AssertionError(e);
    }
  }

  /** Each finding as {@code 001.sql:3 error rule-id what-is-underlined}. */
  public List<String> lines(String... texts) {
    return findings(texts).stream().map(finding -> line(finding, texts)).toList();
  }

  private static String line(Finding finding, String... texts) {
    String file = finding.file().orElseThrow();
    Span span = finding.span().orElseThrow();
    String text = texts[Integer.parseInt(file.substring(0, 3)) - 1];
    return file
        + ":"
        + span.line()
        + " "
        + finding.severity().name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + finding.rule()
        + " "
        + text.substring(
            offset(text, span.line(), span.column()),
            offset(text, span.endLine(), span.endColumn()));
  }

  /** The text after a fix. */
  public static String fixed(String text, Fix fix) {
    String result = text;
    List<TextEdit> edits = new ArrayList<>(fix.edits());
    edits.sort(
        Comparator.comparingInt((TextEdit edit) -> offset(text, edit.line(), edit.column()))
            .reversed());
    for (TextEdit edit : edits) {
      result =
          result.substring(0, offset(text, edit.line(), edit.column()))
              + edit.text()
              + result.substring(offset(text, edit.endLine(), edit.endColumn()));
    }
    return result;
  }

  private static int offset(String text, int line, int column) {
    int start =
        Arrays.stream(text.split("(?<=\n)", -1)).limit(line - 1L).mapToInt(String::length).sum();
    return text.offsetByCodePoints(start, column - 1);
  }

  private static Migration migration(String version) {
    return new Migration(
        Optional.of(Version.numeric(version)),
        version,
        version,
        version + ".sql",
        Path.of("/folder", version + ".sql"),
        Kind.VERSIONED,
        Content.TEXT,
        0,
        Optional.empty(),
        true,
        Optional.empty());
  }
}
