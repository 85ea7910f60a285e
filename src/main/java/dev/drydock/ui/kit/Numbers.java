package dev.drydock.ui.kit;

import javafx.collections.ObservableListBase;

/** 0, 1, 2 … as a list that holds none of them: the items of a virtual list. */
final class Numbers extends ObservableListBase<Integer> {
  private final int size;

  Numbers(int size) {
    this.size = size;
  }

  @Override
  public Integer get(int index) {
    return index;
  }

  @Override
  public int size() {
    return size;
  }
}
