//! The pages: where the program meets the router.

use axum::Router;
use service::House;
use std::sync::Arc;

/// The router with everything it stands on.
pub fn router(
    house: Arc<House>,
    public_url: String,
    trusted_proxies: usize,
    demonstration: Option<Arc<web::Demonstration>>,
) -> Router {
    web::app(web::Site { house, public_url, trusted_proxies, demonstration })
}
