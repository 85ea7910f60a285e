package dev.drydock.explain;

import dev.drydock.sql.Script;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the migrations of a folder make, drop and rename, in the order they run: where a name comes
 * from and where it went.
 */
public final class Trail {
  /** Nothing is known of any folder. */
  public static final Trail NONE =
      new Trail(List.of(), List.of(), List.of(), List.of(), new Mentions(List.of()));

  /** A file's name and whether it is applied. */
  record Listed(String name, Standing standing) {}

  private final List<Listed> files;
  private final List<Step> steps;
  private final List<Label> labels;
  private final List<NotRun> notRun;
  private final Mentions mentions;

  private Trail(
      List<Listed> files,
      List<Step> steps,
      List<Label> labels,
      List<NotRun> notRun,
      Mentions mentions) {
    this.files = files;
    this.steps = steps;
    this.labels = labels;
    this.notRun = notRun;
    this.mentions = mentions;
  }

  /** Whether a file's statements are in the database that is asked about. */
  public enum Standing {
    APPLIED,
    /** Not recorded as applied there. */
    PENDING,
    /** There is no database. */
    UNKNOWN
  }

  /** One file, in the order of running. */
  public record File(String name, Standing standing, Script script) {}

  /**
   * A file that lies in the folder and is not run.
   *
   * @param reason why not, as a clause: {@code the tool does not take its name for …}
   */
  public record PassedOver(String name, String reason, Script script) {}

  /** A step that is not taken, because its file is not run. */
  record NotRun(Step step, String reason) {}

  /** What a statement does to something. */
  public enum Deed {
    MAKES,
    DROPS,
    RENAMES,
    /** Drops it besides, with CASCADE. */
    TAKES_ALONG
  }

  /**
   * One thing that is made, dropped or renamed.
   *
   * @param table of a column, policy, trigger, constraint or index, without its schema
   * @param newName of something renamed
   * @param type of a column, as the file writes it
   * @param line of the name, from 1
   */
  public record Step(
      Deed deed,
      ObjectKind kind,
      Optional<String> schema,
      String name,
      Optional<String> table,
      Optional<String> newName,
      Optional<String> type,
      String file,
      int line,
      Standing standing) {

    /** The place, for people. */
    public String place() {
      return file + ", line " + line;
    }
  }

  /**
   * A label that a file gives to an enum.
   *
   * @param type without its schema
   * @param line of the type's name, from 1
   */
  record Label(String type, String label, String file, int line, Standing standing) {}

  /** Reads the files; what is not understood leaves no trail. */
  public static Trail of(List<File> files) {
    return of(files, List.of());
  }

  /** The same with files that are not run, so that what they would make can be told. */
  public static Trail of(List<File> files, List<PassedOver> passedOver) {
    List<Step> steps = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    files.forEach(file -> read(file, steps, labels));
    List<NotRun> notRun = new ArrayList<>();
    for (PassedOver file : passedOver) {
      List<Step> never = new ArrayList<>();
      read(new File(file.name(), Standing.PENDING, file.script()), never, new ArrayList<>());
      never.forEach(step -> notRun.add(new NotRun(step, file.reason())));
    }
    return new Trail(
        files.stream().map(file -> new Listed(file.name(), file.standing())).toList(),
        List.copyOf(steps),
        List.copyOf(labels),
        List.copyOf(notRun),
        new Mentions(files));
  }

  /** The same with what was seen when the files were run. */
  public Trail with(List<Step> seen) {
    if (seen.isEmpty()) {
      return this;
    }
    List<Step> all = new ArrayList<>(steps);
    for (Step step : seen) {
      int at = 0;
      while (at < all.size() && !isLater(all.get(at), step.file(), step.line())) {
        at++;
      }
      all.add(at, step);
    }
    return new Trail(files, List.copyOf(all), labels, notRun, mentions);
  }

  private static void read(File file, List<Step> steps, List<Label> labels) {
    TrailReader reader = new TrailReader(file, steps, labels);
    file.script().statements().forEach(reader::read);
  }

  /** Whether there are files at all. */
  boolean isKnown() {
    return !files.isEmpty();
  }

  /** The files that are run, in order. */
  List<Listed> files() {
    return files;
  }

  /** Which statements speak of a name. */
  Mentions mentions() {
    return mentions;
  }

  /** All that is done to things that fit, in order. */
  public List<Step> about(Predicate<Step> thing) {
    return steps.stream().filter(thing).toList();
  }

  /** The files that give a label to an enum, in order. */
  List<Label> labels(String type, String label) {
    return labels.stream()
        .filter(one -> one.type().equals(type) && one.label().equals(label))
        .toList();
  }

  /** The first that would make such a thing, in a file that is not run. */
  Optional<NotRun> madeByNone(Predicate<Step> thing) {
    return notRun.stream()
        .filter(one -> one.step().deed() == Deed.MAKES && thing.test(one.step()))
        .findFirst();
  }

  /**
   * Whether a step comes after a place of a file; false where the file is not of this folder.
   *
   * @param line from 1
   */
  boolean isLater(Step step, String file, int line) {
    if (step.file().equals(file)) {
      return step.line() > line;
    }
    List<String> names = files.stream().map(Listed::name).toList();
    return names.contains(file) && names.indexOf(step.file()) > names.indexOf(file);
  }
}
