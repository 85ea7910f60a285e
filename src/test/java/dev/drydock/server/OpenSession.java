package dev.drydock.server;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A writing session on an empty database, for each test a new one. */
abstract class OpenSession {
  final TestDatabase test = TestPostgres.freshDatabase();
  Database database;
  WriteSession session;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(test.profile(), test.passwords());
    session = database.write();
  }

  @AfterEach
  void close() {
    session.close();
    database.close();
  }
}
