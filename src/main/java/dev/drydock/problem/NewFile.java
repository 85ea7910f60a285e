package dev.drydock.problem;

/**
 * A migration that is to be made next, in the folder's own convention.
 *
 * @param name in words, for instance {@code validate orders_customer_fk}; never a version
 * @param text its whole text
 */
public record NewFile(String name, String text) {}
