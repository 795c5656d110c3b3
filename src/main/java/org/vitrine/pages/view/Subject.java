package org.vitrine.pages.view;

import java.util.List;

/**
 * What a page is about, for machines that read it. Types and properties are those of schema.org;
 * names are in the page's language, years in the common era.
 */
public sealed interface Subject {

  /** The portal as a whole: its home page. */
  record Portal() implements Subject {}

  /** All downloads together. */
  record Catalogue() implements Subject {}

  /**
   * Figures that can be downloaded.
   *
   * @param name what they are figures of
   * @param description one to three sentences; at least fifty characters, so that search engines
   *     for data sets list it
   * @param period its years, e.g. {@code 2015/2020}; empty when unknown
   * @param measured what was measured, with its unit
   * @param files addresses of the files in the site
   */
  record Dataset(
      String name, String description, String period, List<Measured> measured, List<String> files)
      implements Subject {

    public Dataset {
      measured = List.copyOf(measured);
      files = List.copyOf(files);
    }
  }

  /**
   * A column of figures.
   *
   * @param unit its unit; empty when it has none
   */
  record Measured(String name, String unit) {}

  /**
   * What was reported of a year: a report itself, or several drawn together.
   *
   * @param name the report's title; empty when it is that of the page
   * @param printed the printed report, which knows its day, address and licence
   * @param year the year it is on
   * @param sources the reports it is drawn from, when it is none itself
   */
  record Reported(String name, Printed printed, int year, List<Printed> sources)
      implements Subject {

    public Reported {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A text with a page of its own.
   *
   * @param day the day it is of; empty when unknown
   * @param source the report it is drawn from; {@link Printed#NONE} when there is none
   */
  record Text(String day, Printed source) implements Subject {}

  /**
   * A report as it was published. What is not known of it is empty.
   *
   * @param title its title
   * @param day the day it was published, as in ISO 8601
   * @param url where it can be read
   * @param licence the address of its licence
   */
  record Printed(String title, String day, String url, String licence) {

    /** No report. */
    public static final Printed NONE = new Printed("", "", "", "");
  }
}
