-- A pilot is some hundred facts, and the program reads each table whole and by number: no query looks up a case's facts
-- by their offer, and every start pays for an index that is declared. What stays is what triggers and the partial
-- indexes of what is open need. The views are made anew after this, shorter.
DROP INDEX ix_hold_extension_vacancy;
DROP INDEX ix_offer_authority;
DROP INDEX ix_feedback_offer;
DROP INDEX ix_terms_offer;
DROP INDEX ix_first_contact_offer;
DROP INDEX ix_own_child_offer;
DROP INDEX ix_referral_offer;
DROP INDEX ix_child_profile_referral;
DROP INDEX ix_match_decision_offer;
DROP INDEX ix_chase_referral;
DROP INDEX ix_transport_offer;
DROP INDEX ix_arrival_offer;
DROP INDEX ix_stepping_back_offer;
DROP INDEX ix_closing_vacancy;
DROP INDEX ix_fact_vacancy;
