package dev.drydock.check.text;

import dev.drydock.check.CheckedFile;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts a piece of a file into a DO block, with what stands before and behind it there. */
final class Guard {
  private final CheckedFile file;
  private final int start;
  private final int end;
  private final List<TextEdit> inner = new ArrayList<>();

  Guard(CheckedFile file, int start, int end) {
    this.file = file;
    this.start = start;
    this.end = end;
  }

  /** An edit within the piece. */
  Guard edit(TextEdit edit) {
    inner.add(edit);
    return this;
  }

  /**
   * @param before lines of the block before the piece, each with its line end
   * @param after lines behind it, with the END of what {@code before} opens
   */
  Fix fix(String title, String before, String after) {
    String quote = quote();
    List<TextEdit> edits = new ArrayList<>(inner);
    edits.add(file.insert(start, "DO " + quote + "\nBEGIN\n" + before));
    edits.add(file.insert(end, ";\n" + after + "END;\n" + quote));
    edits.sort(Comparator.comparing(TextEdit::line).thenComparing(TextEdit::column));
    return new Fix(title, edits, Optional.empty(), Optional.empty());
  }

  /** A dollar quote that does not occur in the piece. */
  private String quote() {
    String text = file.text(start, end);
    String quote = "$$";
    for (int number = 1; text.contains(quote); number++) {
      quote = "$guard" + (number == 1 ? "" : number) + "$";
    }
    return quote;
  }
}
