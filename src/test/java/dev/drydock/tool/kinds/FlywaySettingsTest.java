package dev.drydock.tool.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.tool.Beginning;
import dev.drydock.tool.flyway.FlywayTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the schemas Flyway manages are told. */
class FlywaySettingsTest {
  @TempDir Path project;

  private Beginning told(String file, String text) throws IOException {
    Path migrations = Files.createDirectories(project.resolve("db/migration"));
    Files.writeString(project.resolve(file), text.replace("|", "\n"));
    return new FlywayTool().beginning(migrations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "flyway.conf; flyway.url=x|flyway.schemas = app , audit|",
        "flyway.toml; [flyway]|locations = ['x']|schemas = [ 'app', \"audit\" ]",
        "flyway.toml; [environments.default]|schemas = [\"app\",\"audit\"]",
        "application.properties; spring.flyway.schemas=app,audit",
        "application.properties; quarkus.flyway.schemas=app,audit",
        "application.yml; ---|spring:|  flyway:|    schemas:|    - app|    - audit # old|",
        "application.yaml; spring.flyway:|  schemas: \"${A:app},audit,${B}\"|---|x: y",
        "application.yml; flyway:|  datasources:|    default:|      schemas: [app, audit]",
      })
  void inItsOwnFilesAndThoseOfThePrograms(String file, String text) throws IOException {
    Beginning beginning = told(file, text);
    assertEquals(List.of("app", "audit"), beginning.schemas());
    assertEquals(Optional.of("app"), beginning.home());
    assertEquals(file, beginning.source());
  }

  @Test
  void theDefaultSchemaIsOneOfThemAndNoneAreMadeWhereThatIsForbidden() throws IOException {
    Beginning beginning =
        told("flyway.conf", "flyway.schemas=a|flyway.defaultSchema=b|flyway.createSchemas=false");
    assertEquals(List.of(), beginning.schemas());
    assertEquals(Optional.of("b"), beginning.home());
    assertEquals(List.of("b"), told("flyway.conf", "flyway.defaultSchema=b").schemas());
    assertEquals(Beginning.NONE, told("flyway.conf", "flyway.url=jdbc:postgresql:x"));
    assertEquals(Beginning.NONE, told("application.yml", "spring:|  jpa:|    schemas: no"));
  }
}
