package dev.drydock.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.Toolkit;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ScrollBarTest {
  @Test
  void thereIsAThumbToTakeHoldOfInTheLongestList() {
    List<Double> size =
        Toolkit.call(
            () -> {
              ListView<Integer> list =
                  new ListView<>(
                      FXCollections.observableList(IntStream.range(0, 1_000_000).boxed().toList()));
              list.setFixedCellSize(28);
              Scene scene = new Scene(list, 300, 400);
              new Theme().dress(scene);
              list.applyCss();
              list.layout();
              ScrollBar bar =
                  list.lookupAll(".scroll-bar").stream()
                      .map(ScrollBar.class::cast)
                      .filter(b -> b.getOrientation() == Orientation.VERTICAL)
                      .findFirst()
                      .orElseThrow();
              Region thumb = (Region) bar.lookup(".thumb");
              return List.of(thumb.getHeight(), bar.getWidth());
            });
    assertTrue(size.getFirst() >= 20, () -> "the thumb is " + size.getFirst() + " high");
    assertEquals(8, size.getLast(), "and no wider than it was");
  }
}
