/** The guided tour, taken to its end. */
package dev.drydock.ui.tour;
