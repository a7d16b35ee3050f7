# language: en
@tag @other
Feature: Some thing
  As a user
  I want this
  Background:
    Given a "string" and 5 items
  Scenario Outline: several
    Given I have <a> things
      | a | b c |
      | 1 | 2   |
    When something happens
    And more
    """
    a document
    """
    Examples:
      | a |
      | 3 |
