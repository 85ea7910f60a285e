package dev.drydock.build;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The arrows of {@code src/docs/architecture.md}. */
@AnalyzeClasses(packages = "dev.drydock", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** What each package may use of Drydock, beside itself. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          entry("problem", List.of()),
          entry("sql", List.of("problem")),
          entry("profile", List.of("problem")),
          entry("server", List.of("problem", "profile")),
          entry("migration", List.of("problem", "sql")),
          entry("catalog", List.of("problem", "sql", "server")),
          entry("tool", List.of("problem", "sql", "server", "migration")),
          entry("explain", List.of("problem", "sql", "server", "migration", "catalog")),
          entry("scratch", List.of("problem", "sql", "profile", "server", "migration", "catalog")),
          entry("check", List.of("problem", "sql", "server", "migration", "catalog")),
          entry(
              "run",
              List.of(
                  "problem",
                  "sql",
                  "profile",
                  "server",
                  "migration",
                  "tool",
                  "catalog",
                  "explain",
                  "scratch")),
          entry("query", List.of("problem", "sql", "profile", "server", "catalog", "explain")),
          entry(
              "compare",
              List.of(
                  "problem",
                  "sql",
                  "profile",
                  "server",
                  "migration",
                  "tool",
                  "catalog",
                  "scratch",
                  "run")),
          entry("verify", List.of("problem", "server", "migration", "catalog", "query", "compare")),
          entry(
              "command",
              List.of(
                  "problem",
                  "sql",
                  "profile",
                  "server",
                  "migration",
                  "tool",
                  "catalog",
                  "explain",
                  "scratch",
                  "check",
                  "run",
                  "query",
                  "compare",
                  "verify")));

  @ArchTest
  static void arrowsPointDownOnly(com.tngtech.archunit.core.domain.JavaClasses all) {
    ARROWS.forEach(
        (from, to) -> {
          List<String> allowed = new ArrayList<>();
          allowed.add("dev.drydock." + from + "..");
          to.forEach(name -> allowed.add("dev.drydock." + name + ".."));
          noClasses()
              .that(resideInAPackage("dev.drydock." + from + ".."))
              .should()
              .dependOnClassesThat(
                  resideInAPackage("dev.drydock..")
                      .and(
                          com.tngtech.archunit.base.DescribedPredicate.not(
                              resideInAnyPackage(allowed.toArray(String[]::new)))))
              .allowEmptyShould(true)
              .check(all);
        });
  }

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.drydock.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheWindowKnowsJavaFx =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.drydock.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.fxmisc..");

  @ArchTest
  static final ArchRule jdbcStaysBelowCommands =
      noClasses()
          .that()
          .resideInAnyPackage("dev.drydock.ui..", "dev.drydock.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.postgresql..", "com.zaxxer..");

  @ArchTest
  static final ArchRule frontEndsOpenNoSession =
      noClasses()
          .that()
          .resideInAnyPackage("dev.drydock.ui..", "dev.drydock.cli..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.drydock.server.Session")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.drydock.server.WriteSession");

  @ArchTest
  static final ArchRule frontEndsDoNotKnowEachOther =
      slices().matching("dev.drydock.(ui|cli)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule handingBackIsForTasksAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.drydock.ui.task..")
          .should()
          .accessTargetWhere(
              target(owner(equivalentTo(javafx.application.Platform.class)))
                  .and(target(name("runLater"))));

  @ArchTest
  static final ArchRule roomsDoNotKnowEachOther =
      slices()
          .matching(
              "dev.drydock.ui.(migrations|rehearsal|apply|journal|diagnose|console|profiles|files|repair|verify)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule viewModelsNeedNoToolkit =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.drydock.cli..", "dev.drydock.ui.tour..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule nobodyThrowsBareRuntimeExceptions =
      classes()
          .should(
              com.tngtech.archunit.lang.conditions.ArchConditions.not(
                  com.tngtech.archunit.lang.conditions.ArchConditions.callConstructor(
                      RuntimeException.class, String.class)));
}
