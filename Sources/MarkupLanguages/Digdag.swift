package import Lexing

extension LanguageDefinition {
  package static let digdag = LanguageDefinition(
    "digdag", "digdag", files: ["dig"],
    #"""
    extends yaml
    words operators
      kr: call> loop> for_each> for_range> if> fail> echo> require> py> rb> sh> mail> http> http_call> td> td_run> td_ddl> td_load> td_for_each> td_wait> td_wait_table> td_table_export> td_result_export> td_partial_delete> pg> redshift> redshift_load> redshift_unload> emr> gcs_wait> gcs_wait> bq> bq_ddl> bq_extract> bq_load> s3_wait> s3_copy> s3_delete> s3_move> wait> notify> param_get> param_set> embulk>
    state root
      [a-z_0-9]+>(?=:(?:\s|$))  -:operators  >key
    """#)
}
