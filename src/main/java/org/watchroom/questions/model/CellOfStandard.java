package org.watchroom.questions.model;

/** Where in the standard an item stands, such as 2026, L5, 设施监控操作. A level ALL belongs to every level. */
public record CellOfStandard(String edition, String level, String function) {}
