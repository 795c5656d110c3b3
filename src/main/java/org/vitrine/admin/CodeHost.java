package org.vitrine.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.config.Admin;
import org.vitrine.config.Admin.Host;
import org.vitrine.opendata.JsonText;

/**
 * How a code host is spoken to.
 *
 * @param name what the CMS calls its kind
 * @param api the address of its interface for programs
 * @param graph the address of its GraphQL; empty when it has none
 */
record CodeHost(String name, String api, String graph) {

  static CodeHost of(Admin admin) {
    String server = admin.server();
    return switch (admin.host()) {
      case GITHUB ->
          admin.isPublicHost()
              ? new CodeHost("github", "https://api.github.com", "https://api.github.com/graphql")
              : new CodeHost("github", server + "/api/v3", server + "/api/graphql");
      case GITLAB -> new CodeHost("gitlab", server + "/api/v4", server + "/api/graphql");
      case GITEA, FORGEJO -> new CodeHost("gitea", server + "/api/v1", "");
    };
  }

  /** What the configuration says of the host, the repository, and how editors sign in. */
  ObjectNode json(Admin admin) {
    ObjectNode json = JsonText.object();
    json.put("name", name);
    json.put("repo", admin.repository());
    if (!admin.branch().isEmpty()) {
      json.put("branch", admin.branch());
    }
    json.put("api_root", api);
    if (!graph.isEmpty()) {
      json.put("graphql_api_root", graph);
    }
    if (admin.host() != Host.GITHUB) {
      json.put("base_url", admin.server());
    } else if (!admin.login().isEmpty()) {
      json.put("base_url", admin.login());
    }
    if (!admin.client().isEmpty()) {
      json.put("app_id", admin.client());
      if (admin.host() == Host.GITLAB) {
        json.put("auth_type", "pkce");
      }
    }
    if (!admin.signsIn()) {
      json.putArray("auth_methods").add("token");
    }
    return json;
  }
}
