# ************************************************************
# Mirjam Rosenthal dump of data
# Export date: 2024-02-01 10:30:00
# How to use:
# * create a fresh database
# * run migrations (`php artisan migrate`)
# * import this sql file
# ************************************************************

SET FOREIGN_KEY_CHECKS=0;

INSERT IGNORE INTO `accounts` (`id`,`api_key`,`number_of_invitations_sent`) VALUES
 (7,'x7Kq',0);
INSERT IGNORE INTO `activities` (`id`,`account_id`,`activity_type_id`,`summary`,`description`,`happened_at`,`created_at`,`updated_at`) VALUES
 (1,7,2,'Essen am Hafen','Lange geredet.','2023-08-12','2023-08-13 08:00:00','2023-08-13 08:00:00'),
 (2,7,1,'',NULL,'2022-12-24','2022-12-26 08:00:00','2022-12-26 08:00:00'),
 (3,7,NULL,'Messe Leipzig',NULL,'2021-03-18','2021-03-20 08:00:00','2021-03-20 08:00:00');
INSERT IGNORE INTO `contacts` (`id`,`account_id`,`first_name`,`middle_name`,`last_name`,`nickname`,`gender_id`,`description`,`uuid`,`is_starred`,`is_partial`,`is_active`,`is_dead`,`deceased_special_date_id`,`deceased_reminder_id`,`last_talked_to`,`stay_in_touch_frequency`,`stay_in_touch_trigger_date`,`birthday_special_date_id`,`birthday_reminder_id`,`first_met_through_contact_id`,`first_met_special_date_id`,`first_met_reminder_id`,`first_met_where`,`first_met_additional_info`,`job`,`company`,`food_preferences`,`avatar_source`,`has_avatar`,`last_consulted_at`,`number_of_views`,`created_at`,`updated_at`,`default_avatar_color`) VALUES
 (4101,7,'Tobias',NULL,'Brandauer',NULL,NULL,NULL,'c0ffee00-0000-4000-8000-000000000001',1,0,1,0,NULL,NULL,'2024-01-05 00:00:00',60,NULL,19,NULL,4104,24,NULL,NULL,NULL,'Projektleiter','Brückner & Söhne GmbH',NULL,'default',0,NULL,3,'2019-03-01 09:15:00','2019-03-01 09:15:00','#b3d5fe'),
 (4102,7,'Nadia',NULL,'Okonkwo','Nadi',NULL,'Kundin, \"immer\" direkt','c0ffee00-0000-4000-8000-000000000002',0,0,1,0,NULL,NULL,'2023-06-01 00:00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Harbour Light Ltd','vegan','default',0,NULL,3,'2019-03-02 09:15:00','2019-03-02 09:15:00','#b3d5fe'),
 (4103,7,'Käthe',NULL,'Winkler',NULL,NULL,NULL,'c0ffee00-0000-4000-8000-000000000003',0,0,1,0,NULL,NULL,NULL,NULL,NULL,39,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'default',0,NULL,3,'2019-03-03 09:15:00','2019-03-03 09:15:00','#b3d5fe'),
 (4104,7,'Jörg',NULL,'Petersen',NULL,NULL,NULL,'c0ffee00-0000-4000-8000-000000000004',0,0,0,1,53,NULL,NULL,NULL,NULL,49,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'default',0,NULL,3,'2019-03-04 09:15:00','2019-03-04 09:15:00','#b3d5fe'),
 (4105,7,'Hanna',NULL,NULL,NULL,NULL,NULL,'c0ffee00-0000-4000-8000-000000000005',0,1,1,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'default',0,NULL,3,'2019-03-05 09:15:00','2019-03-05 09:15:00','#b3d5fe'),
 (4106,7,'Petra',NULL,'Huber',NULL,NULL,NULL,'c0ffee00-0000-4000-8000-000000000006',0,0,1,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'default',0,NULL,3,'2019-03-06 09:15:00','2019-03-06 09:15:00','#b3d5fe'),
 (4107,7,'Karl',NULL,'Huber',NULL,NULL,NULL,'c0ffee00-0000-4000-8000-000000000007',0,0,1,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'default',0,NULL,3,'2019-03-07 09:15:00','2019-03-07 09:15:00','#b3d5fe');
INSERT IGNORE INTO `activity_contact` (`activity_id`,`account_id`,`contact_id`) VALUES
 (1,7,4101),
 (1,7,4102),
 (2,7,4103),
 (3,7,4101);
INSERT IGNORE INTO `activity_types` (`id`,`account_id`,`activity_type_category_id`,`name`,`translation_key`,`location_type`,`created_at`,`updated_at`) VALUES
 (1,7,1,'Spaziergang',NULL,NULL,'2019-03-01 09:00:00','2019-03-01 09:00:00'),
 (2,7,1,NULL,'just_hung_out',NULL,'2019-03-01 09:00:00','2019-03-01 09:00:00');
INSERT IGNORE INTO `addresses` (`id`,`account_id`,`place_id`,`contact_id`,`name`,`created_at`,`updated_at`) VALUES
 (1,7,1,4101,'Büro','2019-03-02 10:00:00','2019-03-02 10:00:00');
INSERT IGNORE INTO `calls` (`id`,`account_id`,`contact_id`,`called_at`,`content`,`contact_called`,`created_at`,`updated_at`) VALUES
 (1,7,4101,'2024-01-05 00:00:00','Umzug besprochen',0,'2024-01-06 07:00:00','2024-01-06 07:00:00'),
 (2,7,4101,'2023-03-04 15:30:00',NULL,1,'2023-03-04 16:00:00','2023-03-04 16:00:00');
INSERT IGNORE INTO `contact_field_types` (`id`,`account_id`,`name`,`fontawesome_icon`,`protocol`,`delible`,`type`,`created_at`,`updated_at`) VALUES
 (1,7,'Email',NULL,'mailto:',1,'email','2019-03-01 09:00:00','2019-03-01 09:00:00'),
 (2,7,'Phone',NULL,'tel:',1,'phone','2019-03-01 09:00:00','2019-03-01 09:00:00'),
 (3,7,'LinkedIn',NULL,NULL,1,NULL,'2019-03-01 09:00:00','2019-03-01 09:00:00'),
 (4,7,'Hobby',NULL,NULL,1,NULL,'2019-03-01 09:00:00','2019-03-01 09:00:00'),
 (5,7,'Whatsapp',NULL,NULL,1,NULL,'2019-03-01 09:00:00','2019-03-01 09:00:00');
INSERT IGNORE INTO `contact_fields` (`id`,`account_id`,`contact_id`,`contact_field_type_id`,`data`,`created_at`,`updated_at`) VALUES
 (11,7,4101,1,'tobias.brandauer@example.com','2019-03-01 09:15:00','2019-03-01 09:15:00'),
 (12,7,4101,2,+498999998010,'2019-03-01 09:15:00','2019-03-01 09:15:00'),
 (13,7,4101,3,'https://www.linkedin.com/in/tobias-brandauer','2019-03-01 09:15:00','2019-03-01 09:15:00'),
 (14,7,4101,4,'Segeln','2019-03-01 09:15:00','2019-03-01 09:15:00'),
 (21,7,4102,1,'nadia@example.net','2019-03-02 09:15:00','2019-03-02 09:15:00'),
 (22,7,4102,5,'+44 7700 900123','2019-03-02 09:15:00','2019-03-02 09:15:00'),
 (31,7,4103,2,'0699 0009 022','2019-03-03 09:15:00','2019-03-03 09:15:00'),
 (32,7,4103,4,'Segeln','2019-03-03 09:15:00','2019-03-03 09:15:00'),
 (61,7,4106,2,'0221 4710044','2019-03-06 09:15:00','2019-03-06 09:15:00'),
 (71,7,4107,2,'0221 4710044','2019-03-07 09:15:00','2019-03-07 09:15:00');
INSERT IGNORE INTO `contact_tag` (`contact_id`,`tag_id`,`account_id`,`created_at`,`updated_at`) VALUES
 (4101,3,7,'2019-03-01 09:15:00','2019-03-01 09:15:00'),
 (4103,2,7,'2019-03-03 09:15:00','2019-03-03 09:15:00'),
 (4103,1,7,'2019-03-03 09:15:00','2019-03-03 09:15:00');
INSERT IGNORE INTO `conversations` (`id`,`account_id`,`contact_id`,`contact_field_type_id`,`created_at`,`updated_at`) VALUES
 (1,7,4101,5,'2022-05-02 09:00:00','2022-05-02 09:00:00');
INSERT IGNORE INTO `gifts` (`id`,`account_id`,`contact_id`,`name`,`comment`,`url`,`amount`,`currency_id`,`status`,`date`,`created_at`,`updated_at`) VALUES
 (1,7,4103,'Teekanne','zum Achtzigsten',NULL,NULL,NULL,'offered','2024-05-04','2024-04-20 09:00:00','2024-04-20 09:00:00');
INSERT IGNORE INTO `life_event_types` (`id`,`account_id`,`life_event_category_id`,`name`,`default_life_event_type_key`,`created_at`,`updated_at`) VALUES
 (1,7,1,'Umzug',NULL,'2019-03-01 09:00:00','2019-03-01 09:00:00'),
 (2,7,1,NULL,'new_job','2019-03-01 09:00:00','2019-03-01 09:00:00');
INSERT IGNORE INTO `life_events` (`id`,`account_id`,`contact_id`,`life_event_type_id`,`reminder_id`,`name`,`note`,`happened_at`,`happened_at_month_unknown`,`happened_at_day_unknown`,`specific_information`,`created_at`,`updated_at`) VALUES
 (1,7,4101,2,NULL,'Neue Stelle','bei Brückner','2015-04-01',0,0,NULL,'2019-03-01 09:20:00','2019-03-01 09:20:00');
INSERT IGNORE INTO `messages` (`id`,`account_id`,`contact_id`,`conversation_id`,`content`,`written_at`,`written_by_me`,`created_at`,`updated_at`) VALUES
 (1,7,4101,1,'Kommst du zur Messe?','2022-05-01 10:00:00',1,'2022-05-02 09:00:00','2022-05-02 09:00:00'),
 (2,7,4101,1,'Ja, am Dienstag.','2022-05-01 11:00:00',0,'2022-05-02 09:00:00','2022-05-02 09:00:00');
INSERT IGNORE INTO `modules` (`id`,`account_id`,`key`,`translation_key`,`active`,`delible`,`created_at`,`updated_at`) VALUES
 (1,7,'notes','app.notes',1,0,'2019-03-01 09:00:00','2019-03-01 09:00:00');
INSERT IGNORE INTO `notes` (`id`,`account_id`,`contact_id`,`body`,`is_favorited`,`favorited_at`,`created_at`,`updated_at`) VALUES
 (1,7,4101,'Kennt die halbe Stadt.
 (2, \'fragt\' oft nach Büchern)',0,NULL,'2020-02-02 08:00:00','2020-02-02 08:00:00'),
 (3,7,4103,'Mag Tee; sagt: \'nie ohne Zucker\'',0,NULL,'2022-11-11 18:30:00','2022-11-11 18:30:00');
INSERT IGNORE INTO `pets` (`id`,`account_id`,`contact_id`,`pet_category_id`,`name`,`created_at`,`updated_at`) VALUES
 (1,7,4103,2,'Mieze','2019-05-05 09:00:00','2019-05-05 09:00:00');
INSERT IGNORE INTO `places` (`id`,`account_id`,`street`,`city`,`province`,`postal_code`,`country`,`latitude`,`longitude`,`created_at`,`updated_at`) VALUES
 (1,7,'Lindenweg 5','München',NULL,80331,'DE',NULL,NULL,'2019-03-02 10:00:00','2019-03-02 10:00:00');
INSERT IGNORE INTO `relationship_types` (`id`,`account_id`,`name`,`name_reverse_relationship`,`relationship_type_group_id`,`delible`,`created_at`,`updated_at`) VALUES
 (1,7,'parent','child',2,0,'2019-03-01 09:00:00','2019-03-01 09:00:00'),
 (2,7,'child','parent',2,0,'2019-03-01 09:00:00','2019-03-01 09:00:00'),
 (3,7,'colleague','colleague',2,0,'2019-03-01 09:00:00','2019-03-01 09:00:00');
INSERT IGNORE INTO `relationships` (`id`,`account_id`,`relationship_type_id`,`contact_is`,`of_contact`,`created_at`,`updated_at`) VALUES
 (1,7,2,4103,4105,'2019-06-01 09:00:00','2019-06-01 09:00:00'),
 (2,7,1,4105,4103,'2019-06-01 09:00:00','2019-06-01 09:00:00'),
 (3,7,3,4101,4102,'2019-06-01 09:00:00','2019-06-01 09:00:00'),
 (4,7,3,4102,4101,'2019-06-01 09:00:00','2019-06-01 09:00:00');
INSERT IGNORE INTO `reminders` (`id`,`account_id`,`contact_id`,`initial_date`,`title`,`description`,`frequency_type`,`frequency_number`,`delible`,`inactive`,`created_at`,`updated_at`) VALUES
 (1,7,4101,'2025-10-01','Vertrag läuft aus',NULL,'year',1,1,0,'2019-04-01 00:00:00','2019-04-01 00:00:00'),
 (2,7,4101,'2025-11-23','Geburtstag von Tobias',NULL,'year',1,0,0,'2019-04-01 00:00:00','2019-04-01 00:00:00');
INSERT IGNORE INTO `special_dates` (`id`,`account_id`,`contact_id`,`uuid`,`is_age_based`,`is_year_unknown`,`date`,`created_at`,`updated_at`) VALUES
 (19,7,4101,'da7e0000-0000-4000-8000-000000000019',0,0,'1979-11-23','2019-03-01 09:15:00','2019-03-01 09:15:00'),
 (24,7,4101,'da7e0000-0000-4000-8000-000000000024',0,0,'2011-09-01','2019-03-01 09:15:00','2019-03-01 09:15:00'),
 (39,7,4103,'da7e0000-0000-4000-8000-000000000039',0,1,'1944-05-04','2019-03-03 09:15:00','2019-03-03 09:15:00'),
 (49,7,4104,'da7e0000-0000-4000-8000-000000000049',1,0,'1970-01-01','2019-03-04 09:15:00','2019-03-04 09:15:00'),
 (53,7,4104,'da7e0000-0000-4000-8000-000000000053',0,0,'2021-02-28','2019-03-04 09:15:00','2019-03-04 09:15:00');
INSERT IGNORE INTO `tags` (`id`,`account_id`,`name`,`name_slug`,`description`,`created_at`,`updated_at`) VALUES
 (1,7,'Chor','chor',NULL,'2019-03-01 09:00:00','2019-03-01 09:00:00'),
 (2,7,'Familie','familie',NULL,'2019-03-01 09:00:00','2019-03-01 09:00:00'),
 (3,7,'Kollegen','kollegen',NULL,'2019-03-01 09:00:00','2019-03-01 09:00:00');
INSERT IGNORE INTO `tasks` (`id`,`account_id`,`contact_id`,`uuid`,`title`,`description`,`completed`,`completed_at`,`created_at`,`updated_at`) VALUES
 (1,7,4101,'7a510000-0000-4000-8000-000000000001','Buch zurückgeben',NULL,1,'2021-07-01 12:00:00','2021-06-01 12:00:00','2021-06-01 12:00:00');
INSERT IGNORE INTO `users` (`id`,`first_name`,`last_name`,`email`,`me_contact_id`,`admin`,`email_verified_at`,`password`,`account_id`,`timezone`,`locale`,`created_at`,`updated_at`) VALUES
 (7,'Mirjam','Rosenthal','mirjam.rosenthal@example.org',NULL,1,'2019-03-01 09:00:00','$2y$10$abc',7,'Europe/Berlin','de','2019-03-01 09:00:00','2019-03-01 09:00:00');
INSERT IGNORE INTO `contact_photo` (`contact_id`, `photo_id`, `created_at`, `updated_at`) VALUES
;
SET FOREIGN_KEY_CHECKS=1;
