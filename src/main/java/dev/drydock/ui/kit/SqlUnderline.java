package dev.drydock.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;

/** A wavy line under a piece of a line, in the colour of what is said of it. */
final class SqlUnderline extends Path {
  private static final double STEP = 2.5;
  private static final double HEIGHT = 2;

  private SqlUnderline(List<PathElement> wave, Tone tone) {
    super(wave);
    getStyleClass().setAll("sql-underline", tone.styleClass());
    setManaged(false);
    setMouseTransparent(true);
  }

  /**
   * Under the characters of a note that lie in a line.
   *
   * @param index of the line, from 0
   * @param text of the line as it is drawn
   */
  static SqlUnderline of(LineNote note, int index, String text, TextFlow flow) {
    int from = note.line() == index + 1 ? offset(text, note.column()) : indentation(text);
    int to = note.endLine() == index + 1 ? offset(text, note.endColumn()) : text.length();
    List<PathElement> wave = new ArrayList<>();
    if (from < to) {
      Bounds piece = new Path(flow.getRangeShape(from, to, false)).getBoundsInLocal();
      wave(wave, piece.getMinX(), piece.getMaxX(), piece.getMaxY());
    }
    return new SqlUnderline(wave, Tone.of(note.severity()));
  }

  private static void wave(List<PathElement> wave, double from, double to, double bottom) {
    boolean up = false;
    wave.add(new MoveTo(from, bottom));
    for (double x = from + STEP; x < to + STEP; x += STEP) {
      up = !up;
      wave.add(new LineTo(Math.min(x, to), up ? bottom - HEIGHT : bottom));
    }
  }

  private static int offset(String text, int column) {
    int points = Math.min(column - 1, text.codePointCount(0, text.length()));
    return text.offsetByCodePoints(0, points);
  }

  private static int indentation(String text) {
    return text.length() - text.stripLeading().length();
  }
}
