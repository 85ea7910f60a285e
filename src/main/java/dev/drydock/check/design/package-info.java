/**
 * Rules about design: what works today and is regretted later.
 *
 * <p>Stateless, called on several threads at once.
 */
package dev.drydock.check.design;
