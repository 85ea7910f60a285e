/**
 * Rules over a folder's statements and what is there before each of them, giving findings with a
 * place, a reason and ways out. Nothing is run and nothing is written.
 *
 * <p>Rules keep no state of their own and are called on several threads at once; everything else is
 * immutable, except the {@link dev.drydock.check.Findings} that one file's rules fill.
 */
package dev.drydock.check;
