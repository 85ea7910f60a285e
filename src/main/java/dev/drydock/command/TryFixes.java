package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries fixes on texts in memory, and writes what was tried only when told to. */
public final class TryFixes {
  private final ApplyFix applyFix;

  TryFixes(ApplyFix applyFix) {
    this.applyFix = applyFix;
  }

  /**
   * Texts to rehearse in place of the files'.
   *
   * @param files by their names in the folder
   * @param titles of the fixes, in the order they were tried
   */
  public record Tried(Map<String, Text> files, List<String> titles) {
    public Tried {
      files = Map.copyOf(files);
      titles = List.copyOf(titles);
    }

    /** The files as they are. */
    public static Tried nothing() {
      return new Tried(Map.of(), List.of());
    }

    public boolean isEmpty() {
      return files.isEmpty();
    }

    /** What a rehearsal takes. */
    public Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      files.forEach((file, text) -> texts.put(file, text.after()));
      return texts;
    }
  }

  /**
   * A file's text.
   *
   * @param before as it is on disk
   */
  public record Text(String before, String after) {}

  /**
   * Adds a fix to what is tried; writes nothing.
   *
   * @param file relative to the folder
   * @throws DrydockException INPUT when the file cannot be read, or the fix does not fit its text
   */
  public Tried and(Workspace workspace, Tried tried, String file, Fix fix) throws DrydockException {
    Text now = tried.files().get(file);
    if (now == null) {
      String text = ApplyFix.read(workspace.folder().resolve(file));
      now = new Text(text, text);
    }
    List<TextEdit> edits = fix.edits();
    Map<String, Text> files = new LinkedHashMap<>(tried.files());
    files.put(file, new Text(now.before(), new EditedText(now.after()).with(edits)));
    List<String> titles = new ArrayList<>(tried.titles());
    titles.add(fix.title());
    return new Tried(files, titles);
  }

  /**
   * Writes what was tried into the files.
   *
   * @return what was done, to be taken back from the last to the first
   * @throws DrydockException INPUT when a file has changed since, or cannot be written
   */
  public List<ApplyFix.Done> write(Workspace workspace, Tried tried) throws DrydockException {
    SupportGuard.refuse(workspace, "change files");
    List<ApplyFix.Done> done = new ArrayList<>();
    for (Map.Entry<String, Text> file : tried.files().entrySet()) {
      Text text = file.getValue();
      done.add(
          applyFix.replace(workspace.folder().resolve(file.getKey()), text.before(), text.after()));
    }
    return done;
  }
}
