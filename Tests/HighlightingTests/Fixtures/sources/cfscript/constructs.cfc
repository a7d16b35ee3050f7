// a component
/* of some kind */
component extends="Base" {
  property name="x";
  public string function greet(required name, b = 1.5) {
    var x = "Hello #name# again";
    if (x EQ 'y' AND true) { return arrayLen(x); }
    for (i in x) { writeOutput(i); }
    settings.load(arguments.name);
  }
}
