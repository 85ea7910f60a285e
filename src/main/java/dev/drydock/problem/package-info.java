/**
 * Errors and findings as values: what is wrong, where, and what to do about it.
 *
 * <p>Known by every package, knows none. Everything here is immutable and safe on any thread.
 */
package dev.drydock.problem;
