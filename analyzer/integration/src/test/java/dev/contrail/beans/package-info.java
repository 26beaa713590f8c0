/** An application of beans that Spring and Hibernate stand before with proxies, apart from the one that is unchanged. */
@NullMarked
package dev.contrail.beans;

import org.jspecify.annotations.NullMarked;
