/// The version of blogc, which is defined nowhere else.
package enum BlogcVersion {
  package static let number = "0.1.0"
}
