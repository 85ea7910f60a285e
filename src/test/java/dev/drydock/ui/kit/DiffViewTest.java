package dev.drydock.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.command.DriftReport.Change;
import dev.drydock.command.DriftReport.Row;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.theme.Theme;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two long texts beside each other, moved sideways together. */
class DiffViewTest {
  private static final String LONG = "SELECT a_column_of_some_length, ".repeat(6);

  private DiffView view;
  private Stage stage;

  @BeforeEach
  void show() {
    Toolkit.run(
        () -> {
          view = new DiffView();
          stage = new Stage();
          stage.setScene(new Scene(view, 900, 400));
          new Theme().dress(stage.getScene());
          stage.show();
          view.show(
              "left",
              "right",
              "",
              List.of(
                  row(1, Change.SAME, "short", "short"),
                  row(2, Change.CHANGED, LONG + "before", LONG + "after")));
        });
    Toolkit.settle();
  }

  @AfterEach
  void close() {
    Toolkit.run(stage::hide);
  }

  @Test
  void itOpensAtTheLeftEdge() {
    assertEquals(0, shift());
    assertTrue(Toolkit.call(() -> bar().isVisible()), "and can be moved");
  }

  @Test
  void whatOneStepsToIsBroughtIntoViewWhateverTheWidth() {
    Toolkit.run(() -> view.step(1));
    double first = shift();
    assertTrue(first > 0, "the difference is further right than there is room");
    resize(4_000);
    assertFalse(Toolkit.call(() -> bar().isVisible()), "everything has room");
    assertEquals(0, shift());
    resize(900);
    assertEquals(first, shift(), 1, "it is in view again");
  }

  @Test
  void whoScrollsSidewaysStaysThere() {
    double most = Toolkit.call(() -> bar().getMax());
    Toolkit.run(() -> view.step(1));
    wheel(10_000);
    assertEquals(0, shift());
    wheel(-60);
    assertEquals(60, shift());
    resize(880);
    assertEquals(60, shift(), "nobody is carried away from what he looks at");
    wheel(-1_000_000);
    assertTrue(shift() >= most, "not further than the longest line");
    Toolkit.run(() -> view.step(1));
    assertTrue(shift() > 60, "the next difference is brought into view again");
  }

  private static Row row(int number, Change change, String before, String after) {
    return new Row(change, OptionalInt.of(number), before, OptionalInt.of(number), after);
  }

  private SideScroll bar() {
    return (SideScroll)
        view.lookupAll(".scroll-bar").stream()
            .filter(SideScroll.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  private double shift() {
    return Toolkit.call(() -> bar().getValue());
  }

  private void resize(double width) {
    Toolkit.run(() -> stage.setWidth(width));
    Toolkit.settle();
  }

  private void wheel(double right) {
    Toolkit.run(
        () ->
            view.lookup(".list-view")
                .fireEvent(
                    new ScrollEvent(
                        ScrollEvent.SCROLL,
                        0,
                        0,
                        0,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        right,
                        0,
                        right,
                        0,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    Toolkit.settle();
  }
}
