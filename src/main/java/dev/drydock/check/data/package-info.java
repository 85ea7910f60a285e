/**
 * Rules about what is lost: rows, columns, and what others rely on.
 *
 * <p>Stateless, called on several threads at once.
 */
package dev.drydock.check.data;
