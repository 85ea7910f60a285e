/**
 * Rules about locks: what a statement makes others wait for, and for how long.
 *
 * <p>Each is silent for tables the same run made. Stateless, called on several threads at once.
 */
package dev.drydock.check.locks;
