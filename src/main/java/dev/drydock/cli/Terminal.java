package dev.drydock.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command reads and prints.
 *
 * @param person the keyboard, when somebody sits at a terminal
 * @param colour whether results may be coloured
 */
record Terminal(
    PrintStream out, PrintStream err, InputStream in, Optional<Person> person, boolean colour) {

  /** Somebody who can be asked. */
  interface Person {
    /** A line; empty at the end of input. */
    Optional<String> answer(String question);

    /** A line that is not shown while it is typed; empty at the end of input. */
    Optional<String> secret(String question);
  }

  /** The process's own. */
  static Terminal ofProcess(Map<String, String> environment) {
    Console console = System.console();
    boolean interactive = console != null && console.isTerminal();
    return new Terminal(
        print(FileDescriptor.out),
        print(FileDescriptor.err),
        System.in,
        interactive ? Optional.of(at(console)) : Optional.empty(),
        interactive
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM")));
  }

  private static PrintStream print(FileDescriptor descriptor) {
    // Large and not flushed line by line: a list of 10,000 is written at once.
    var buffered = new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 15);
    return new PrintStream(buffered, false, StandardCharsets.UTF_8);
  }

  private static Person at(Console console) {
    return new Person() {
      @Override
      public Optional<String> answer(String question) {
        return Optional.ofNullable(console.readLine("%s", question));
      }

      @Override
      public Optional<String> secret(String question) {
        return Optional.ofNullable(console.readPassword("%s", question)).map(String::new);
      }
    };
  }

  /** A line on standard error, at once. */
  void tell(String line) {
    out.flush();
    err.println(OneLine.of(line));
    err.flush();
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
