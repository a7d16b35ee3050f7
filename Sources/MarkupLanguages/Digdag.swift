package import Lexing

extension LanguageDefinition {
  package static let digdag = LanguageDefinition(
    "digdag", "digdag", files: ["dig"],
    #"""
    extends yaml
    words operators
      kr: bq> bq_ddl> bq_extract> bq_load> call> echo> embulk> emr> fail> for_each> for_range> gcs_wait> http>
        http_call> if> loop> mail> notify> param_get> param_set> pg> py> rb> redshift> redshift_load>
        redshift_unload> require> s3_copy> s3_delete> s3_move> s3_wait> sh> td> td_ddl> td_for_each> td_load>
        td_partial_delete> td_result_export> td_run> td_table_export> td_wait> td_wait_table> wait>
    state root
      [a-z_0-9]+>(?=:(?:\s|$))  -:operators  >key
    """#)
}
