/// The version of blogc; nothing else states it.
package enum BlogcVersion {
  package static let number = "0.1.0"
}
