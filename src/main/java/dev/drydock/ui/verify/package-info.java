/**
 * The checklist after migrating, as a page: each item with its verdict and evidence; and the bundle
 * to hand over, shown before it is saved.
 *
 * <p>JavaFX thread only; verifying and saving happen in tasks.
 */
package dev.drydock.ui.verify;
