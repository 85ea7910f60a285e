package dev.drydock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of numbered migrations, written by a test. */
record SampleFolder(Path path) {
  /** A folder with three migrations that apply. */
  static SampleFolder ofThree(Path path) {
    return new SampleFolder(path)
        .with("001_users.sql", "CREATE TABLE users (id int PRIMARY KEY, name text);\n")
        .with(
            "002_orders.sql",
            "CREATE TABLE orders (id int, user_id int REFERENCES users);\n"
                + "DO $$ BEGIN RAISE NOTICE 'orders are there'; END $$;\n")
        .with("003_fill.sql", "INSERT INTO users VALUES (1, 'Ada');\n");
  }

  SampleFolder with(String name, String text) {
    try {
      Files.createDirectories(path);
      Files.writeString(path.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
