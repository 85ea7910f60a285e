package dev.drydock.compare;

/**
 * The statement that makes an object.
 *
 * @param file relative to the folder
 * @param line from 1
 */
public record Origin(String file, int line) {}
