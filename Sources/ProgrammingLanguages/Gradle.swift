package import Lexing

extension LanguageDefinition {
  package static let gradle = LanguageDefinition(
    "gradle", "Gradle", aliases: [], files: ["gradle"],
    #"""
    extends groovy
    words main
      k: allprojects artifacts buildscript configuration dependencies repositories sourceSets subprojects
        publishing
      kt: Project Task Gradle Settings Script JavaToolChain SourceSet SourceSetOutput IncrementalTaskInputs
        Configuration ResolutionStrategy ArtifactResolutionQuery ComponentSelection ComponentSelectionRules
        ConventionProperty ExtensionAware ExtraPropertiesExtension PublishingExtension IvyPublication IvyArtifact
        IvyArtifactSet IvyModuleDescriptorSpec MavenPublication MavenArtifact MavenArtifactSet MavenPom
        PluginDependenciesSpec PluginDependencySpec ResourceHandler TextResourceFactory
    """#)
}
