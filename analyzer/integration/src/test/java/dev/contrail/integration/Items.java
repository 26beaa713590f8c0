package dev.contrail.integration;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stores items. */
public interface Items extends JpaRepository<Item, Long> {}
