package dev.drydock.ui.kit;

import dev.drydock.profile.Environment;

/**
 * How an environment is told: a word, a style class (its colour and, for production, its pattern),
 * and a sign that survives greyscale.
 *
 * @param word for running text: "Apply 3 to staging"; production is in capitals
 */
public record EnvironmentLook(String word, String styleClass, String sign) {

  public static EnvironmentLook of(Environment environment) {
    return switch (environment) {
      case DEVELOPMENT -> new EnvironmentLook("development", "environment-development", "○");
      case STAGING -> new EnvironmentLook("staging", "environment-staging", "◐");
      case PRODUCTION -> new EnvironmentLook("PRODUCTION", "environment-production", "●");
    };
  }
}
