#lang scribble/manual
@author["Ann Smith" "Bo"]
@; -------- the first part
Papers, books, library documentation, etc.---in HTML or PDF. See @filepath{manual.scrbl}.
@include-section["how-to.scrbl"]
(first;second "a.b" 'c `d x.y)
